import type { CSSProperties } from "react";
import {
  type ChartSpec,
  chartRuns,
  chartScale,
  chartText,
  chartX,
  chartY,
  isDip,
  pointScale,
} from "./chart-spec";

/**
 * The chart as the server draws it: what paper, a saved page and a browser without JavaScript show.
 * Lines stretch with the box, letters do not: they stand beside the drawing as text.
 */
export function ChartStill({ spec }: { spec: ChartSpec }) {
  if (spec.kind === "points") return <StillPoints spec={spec} />;
  return spec.kind === "line" ? <StillLines spec={spec} /> : <StillBars spec={spec} />;
}

/** Each label at its two values, on scales that span them; without one of the two it is left out. */
function StillPoints({ spec }: { spec: ChartSpec }) {
  const [across, upward] = spec.series;
  if (!across || !upward) return null;
  const [x, y] = [pointScale(across.values), pointScale(upward.values)];
  return (
    <div className="still points" aria-hidden="true">
      <div className="still-plot">
        {y.ticks.map((tick) => (
          <span key={tick} className="still-tick" style={{ top: `${100 - y.at(tick)}%` }}>
            {chartText(tick, { ...spec, format: {} }, false)}
          </span>
        ))}
        {spec.labels.map((label, at) => {
          const [left, top] = [across.values[at] ?? null, upward.values[at] ?? null];
          if (left === null || top === null) return null;
          const side = x.at(left) > 70 ? "still-point before" : "still-point";
          return (
            <span
              key={at}
              className={side}
              style={{ left: `${x.at(left)}%`, top: `${100 - y.at(top)}%` }}
            >
              <i />
              <span>{label}</span>
            </span>
          );
        })}
      </div>
      <div className="still-foot">
        {x.ticks.map((tick) => (
          <span key={tick} style={{ left: `${x.at(tick)}%` }}>
            {chartText(tick, { ...spec, format: {} }, false)}
          </span>
        ))}
      </div>
      <p className="still-axis">
        ↑ {upward.name} · → {across.name}
      </p>
    </div>
  );
}

function StillLines({ spec }: { spec: ChartSpec }) {
  const { max, ticks } = chartScale(spec);
  const count = spec.labels.length;
  const only = spec.series.length === 1 ? spec.series[0] : undefined;
  return (
    <div className="still" aria-hidden="true">
      <div className="still-plot">
        {ticks.map((tick) => (
          <span key={tick} className="still-tick" style={{ top: `${chartY(tick, max)}%` }}>
            {chartText(tick, { ...spec, format: {} }, false)}
          </span>
        ))}
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure is described by its caption and table */}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {spec.series.map((series, at) => (
            <path
              key={series.name}
              className={`s${at}`}
              d={chartRuns(series.values, max)
                .map((run) => run.map(({ x, y }, i) => `${i ? "L" : "M"}${x} ${y}`).join(""))
                .join("")}
            />
          ))}
          {/* A line without length and with round ends is a dot that does not stretch. */}
          {spec.series.map((series, at) => (
            <path
              key={`${series.name}.`}
              className={`s${at} dots`}
              d={chartRuns(series.values, max)
                .flat()
                .map(({ x, y }) => `M${x} ${y}h0`)
                .join("")}
            />
          ))}
          {spec.goal && <path className="goal" d={`M0 ${chartY(spec.goal.value, max)}H100`} />}
          {spec.mark && <path className="goal" d={`M${chartX(spec.mark.at, count)} 0V100`} />}
        </svg>
        {spec.goal && (
          <span className="still-goal" style={{ top: `${chartY(spec.goal.value, max)}%` }}>
            {spec.goal.label}
          </span>
        )}
        {spec.mark && (
          <span
            className={spec.mark.at * 2 < count ? "still-mark" : "still-mark before"}
            style={{ left: `${chartX(spec.mark.at, count)}%` }}
          >
            {spec.mark.label}
          </span>
        )}
        {only &&
          count <= 12 &&
          only.values.map(
            (value, at) =>
              value !== null && (
                <b
                  key={at}
                  className={isDip(only.values, at) ? "still-value dip" : "still-value"}
                  style={{ left: `${chartX(at, count)}%`, top: `${chartY(value, max)}%` }}
                >
                  {chartText(value, spec, false)}
                </b>
              ),
          )}
      </div>
      <div className={count > 6 ? "still-x many" : "still-x"}>
        {spec.labels.map((label, at) => (
          <span key={at}>
            {label}
            {spec.notes?.[at] && <small>{spec.notes[at]}</small>}
          </span>
        ))}
      </div>
    </div>
  );
}

function StillBars({ spec }: { spec: ChartSpec }) {
  const { max } = chartScale(spec);
  return (
    <ul className="still-bars" aria-hidden="true">
      {spec.labels.map((label, row) => (
        <li key={label}>
          <span>
            {label}
            {spec.notes?.[row] && <small>{spec.notes[row]}</small>}
          </span>
          <div>
            {spec.series.map((series, at) => {
              const value = series.values[row] ?? null;
              const said = value === 0 && spec.oneSided ? "" : chartText(value, spec);
              const share = value === null ? 0 : 100 - chartY(value, max);
              return (
                <span className="still-bar" key={series.name}>
                  <i className={`b${at}`} style={{ "--v": share } as CSSProperties} />
                  {said}
                </span>
              );
            })}
          </div>
        </li>
      ))}
    </ul>
  );
}
