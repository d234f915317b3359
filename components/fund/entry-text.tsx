import type { EntryWords } from "./entry-words";

/** What an entry says; what is Thai in an English page says so, for who has it read out. */
export function EntryText({ words: { said, saidIn, book } }: { words: EntryWords }) {
  return (
    <>
      <span lang={saidIn ?? undefined}>{said}</span>
      {book && (
        <small className="block text-soft" lang="th">
          {book}
        </small>
      )}
    </>
  );
}
