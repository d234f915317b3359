import { Bar } from "@/components/ui/marks";
import { retention } from "@/lib/contributions/retention";
import { Scroll } from "./scroll";

export type RetentionLine = {
  key: string;
  label: string;
  /** the people behind it */
  href?: string;
  insured: number;
  payers: number;
  percent: string | null;
};

/** Parts of a unit with their bars and numbers, and their sum beneath. */
export function RetentionParts({
  lines,
  corner,
  words,
}: {
  lines: RetentionLine[];
  corner: string;
  words: { insured: string; payers: string; percent: string; sum: string };
}) {
  const insured = lines.reduce((sum, line) => sum + line.insured, 0);
  const payers = lines.reduce((sum, line) => sum + line.payers, 0);
  return (
    <Scroll label={corner}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            <th scope="col" className="n">
              {words.payers}
            </th>
            <th scope="col" className="n">
              {words.insured}
            </th>
            <th scope="col" className="n">
              {words.percent}
            </th>
            <td className="hidden w-64 md:table-cell" />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                {line.href ? (
                  <a className="link" href={line.href}>
                    {line.label}
                  </a>
                ) : (
                  line.label
                )}
              </th>
              <td className="n">{line.payers.toLocaleString("en-US")}</td>
              <td className="n">{line.insured.toLocaleString("en-US")}</td>
              <td className="n">{line.percent === null ? "–" : `${line.percent} %`}</td>
              <td className="hidden md:table-cell">
                <Bar value={Number(line.percent ?? 0)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <td className="n">{payers.toLocaleString("en-US")}</td>
            <td className="n">{insured.toLocaleString("en-US")}</td>
            <td className="n">{retention(payers, insured).percent ?? "–"} %</td>
            <td className="hidden md:table-cell" />
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}
