import type { ReactNode } from "react";

/** Period and definition above, the finding as a sentence, what can be done at the right. */
export function PageHead({
  over,
  title,
  note,
  actions,
  back,
}: {
  over?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; label: string };
}) {
  return (
    <div className="head">
      <div>
        {back && (
          <a className="back" href={back.href}>
            ‹ {back.label}
          </a>
        )}
        {over && <p className="over">{over}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {note && <p className="note">{note}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}

export function Section({
  title,
  note,
  actions,
  id,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="sec" id={id}>
      <h2>{title}</h2>
      {note && <p className="note">{note}</p>}
      {actions && <div className="actions">{actions}</div>}
      {children}
    </section>
  );
}

/**
 * Detail that a narrow screen folds away, so that what matters of each section is found by thumb.
 * Wide screens and paper show it; a browser too old for that folds it there as well.
 */
export function FoldOnPhone({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="fold-on-phone">
      <summary>{label}</summary>
      {children}
    </details>
  );
}

/** A tinted strip across the page for what matters first. */
export function Band({ children }: { children: ReactNode }) {
  return <div className="band">{children}</div>;
}

/** Main matter left, its companion right on wide screens and beneath on narrow ones. */
export function Split({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="split">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}

export function Notice({
  tone = "neutral",
  title,
  children,
}: {
  tone?: "neutral" | "teal" | "amber" | "red";
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={tone === "neutral" ? "notice" : `notice ${tone}`}>
      {title && <b>{title}</b>} {children}
    </div>
  );
}

/** What will be here, and the first step towards it. */
export function Empty({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
