import type { ReactNode } from "react";

/** A page for the file: its own heading, and one page of paper per sheet. */
export function Sheet({
  title,
  over,
  children,
}: {
  title: ReactNode;
  over?: ReactNode;
  children: ReactNode;
}) {
  return (
    <article className="sheet">
      {over && <p className="over">{over}</p>}
      <h2>{title}</h2>
      {children}
    </article>
  );
}

/** Lines to sign on, each with the words beneath it. */
export function SignLines({ signers }: { signers: string[] }) {
  return (
    <div className="sheet-sign">
      {signers.map((signer) => (
        <p key={signer}>
          <span className="sheet-blank" />
          <br />
          {signer}
        </p>
      ))}
    </div>
  );
}
