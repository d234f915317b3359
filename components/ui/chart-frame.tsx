"use client";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { type ChartSpec, chartText } from "./chart-spec";
import { ChartStill } from "./chart-still";
import { useWords } from "./words";

/**
 * A chart with a title that says what it shows, its definition, and its numbers as a table beneath.
 * The drawing made by the server is there from the start; the live one, with values under the
 * pointer, takes its place once the page is at rest, except where the reader saves data.
 */
export function ChartFrame({
  title,
  definition,
  spec,
  corner,
  links,
  height = 16,
}: {
  title: ReactNode;
  definition?: ReactNode;
  spec: ChartSpec;
  /** Heading of the table's first column. */
  corner: string;
  /** Where the records behind each label are listed. */
  links?: string[];
  /** In rem, for lines; bars take what they need. */
  height?: number;
}) {
  const t = useWords();
  const [Live, setLive] = useState<ComponentType<{ spec: ChartSpec }> | null>(null);
  const still = spec.kind === "points";
  useEffect(() => {
    // Points have their names beside them: there is nothing more to say under the pointer.
    if (still) return;
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    let gone = false;
    const load = () =>
      import("./chart-live").then((module) => {
        if (!gone) setLive(() => module.ChartLive);
      });
    const wait = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
    wait(load);
    return () => {
      gone = true;
    };
  }, [still]);

  return (
    <figure className="chart">
      <figcaption>
        <h2>{title}</h2>
        {definition && <p className="note">{definition}</p>}
      </figcaption>
      <ChartKey spec={spec} />
      <div
        className={Live ? "chart-box live" : "chart-box"}
        style={spec.kind === "line" || still ? { height: `${height}rem` } : undefined}
      >
        <ChartStill spec={spec} />
        {Live && <Live spec={spec} />}
      </div>
      <details className="numbers">
        <summary>{t("numbers")}</summary>
        <div className="numbers-box">
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">{corner}</th>
                {spec.series.map((series) => (
                  <th scope="col" className="n" key={series.name}>
                    {series.name}
                  </th>
                ))}
                {spec.goal && (
                  <th scope="col" className="n">
                    {spec.goal.label}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {spec.labels.map((label, row) => (
                <tr key={row}>
                  <th scope="row">
                    {links?.[row] ? <a href={links[row]}>{label}</a> : label}
                    {spec.notes?.[row] && <small>{spec.notes[row]}</small>}
                  </th>
                  {spec.series.map((series) => (
                    <td className="n" key={series.name}>
                      {chartText(series.values[row] ?? null, spec)}
                    </td>
                  ))}
                  {spec.goal && <td className="n">{chartText(spec.goal.value, spec)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Which line or bar is whose, where there is more than one. */
function ChartKey({ spec }: { spec: ChartSpec }) {
  if (spec.series.length < 2 || spec.kind === "points") return null;
  return (
    <ul className="legend" aria-hidden="true">
      {spec.series.map((series, at) => (
        <li key={series.name}>
          {spec.kind === "line" ? (
            // biome-ignore lint/a11y/noSvgWithoutTitle: stands beside the name it is the sign of
            <svg className="key" viewBox="0 0 32 12">
              <path className={`s${at}`} d="M0 6H32" />
              <path className={`s${at} dots`} d="M16 6h0" />
            </svg>
          ) : (
            <i className={`key b${at}`} />
          )}
          {series.name}
        </li>
      ))}
    </ul>
  );
}
