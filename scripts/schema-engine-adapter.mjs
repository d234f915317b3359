// The schema engine's way to the database.
import { PrismaPg } from "@prisma/adapter-pg";

/** An adapter for the database at `address`; without one, for work between two schema files. */
export function adapterFactory(address) {
  if (!address) return offline;
  // Prisma writes the schema into the address, `pg` does not know the parameter.
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? undefined;
  url.searchParams.delete("schema");
  const factory = new PrismaPg(
    { connectionString: url.toString(), connectionTimeoutMillis: 10_000 },
    { schema },
  );
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withWholeScripts(await factory.connect()),
    connectToShadowDb: async () => withWholeScripts(await factory.connectToShadowDb()),
  };
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL takes
 * the script whole, as the native engine gives it: it then succeeds or fails as one.
 */
function withWholeScripts(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

// The engine looks at the database as soon as it starts, even to compare two files.
const nothing = {
  provider: "postgres",
  adapterName: "offline",
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: async () => {
    throw new Error("No database is named: set DATABASE_URL.");
  },
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => {},
};
const offline = {
  provider: "postgres",
  adapterName: "offline",
  connect: async () => nothing,
  connectToShadowDb: async () => nothing,
};
