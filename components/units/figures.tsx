import type { ReactNode } from "react";

export type Figure = { label: string; text: string; href?: string; note?: ReactNode };

/** A few numbers in a row, each under its name; a number with records behind it is a link to them. */
export function Figures({ items }: { items: Figure[] }) {
  return (
    <dl className="my-4 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
      {items.map((item) => (
        <div key={item.label}>
          <dt className="note">{item.label}</dt>
          <dd className="num text-lg font-semibold">
            {item.href ? (
              <a className="link" href={item.href}>
                {item.text}
              </a>
            ) : (
              item.text
            )}
            {item.note && <small className="block">{item.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
