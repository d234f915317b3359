export interface TemporaryDatabase {
  url: string;
  urlOf(name: string): string;
  port: number;
  dataDir: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}
export function temporaryDatabase(purpose: string): Promise<TemporaryDatabase>;
