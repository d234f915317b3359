"use client";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from "chart.js";
import { useEffect, useMemo, useState } from "react";
import { Chart as Drawn } from "react-chartjs-2";
import { type ChartSpec, chartScale, chartText, isDip, labelLines } from "./chart-spec";

Chart.register(
  LineController,
  LineElement,
  PointElement,
  BarController,
  BarElement,
  LinearScale,
  CategoryScale,
  Tooltip,
);

// Told apart by line and point as well as by colour.
const dashes = [[], [8, 5], [3, 4], [12, 4, 3, 4], [2, 5], []];
const points = ["circle", "rect", "triangle", "rectRot", "star", "crossRot"] as const;

/** The chart on Chart.js, in the colours and letters of the page. Loaded only after the page is there. */
export function ChartLive({ spec }: { spec: ChartSpec }) {
  const look = useLook();
  const { type, data, options, plugins } = useMemo(() => config(spec, look), [spec, look]);
  return (
    <div className="chart-live" aria-hidden="true">
      <Drawn type={type} data={data} options={options} plugins={plugins} key={look.size} />
    </div>
  );
}

type Look = ReturnType<typeof readLook>;

function readLook() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--color-${name}`).trim();
  return {
    size: Number.parseFloat(style.fontSize) * 0.889,
    family: getComputedStyle(document.body).fontFamily,
    narrow: matchMedia("(max-width: 699px)").matches,
    still: matchMedia("(prefers-reduced-motion: reduce)").matches,
    ink: colour("ink"),
    soft: colour("soft"),
    line: colour("line"),
    goal: colour("amber"),
    series: [
      colour("teal"),
      colour("soft"),
      colour("teal-500"),
      colour("ink"),
      colour("amber"),
      colour("teal-300"),
    ],
    pair: [colour("teal-300"), colour("teal")],
  };
}

/** Read again when the reader changes the size of letters. */
function useLook(): Look {
  const [look, setLook] = useState(readLook);
  useEffect(() => {
    const watch = new MutationObserver(() => setLook(readLook()));
    watch.observe(document.documentElement, { attributeFilter: ["data-text"] });
    return () => watch.disconnect();
  }, []);
  return look;
}

function config(spec: ChartSpec, look: Look) {
  const { max, ticks } = chartScale(spec);
  const lines = spec.kind === "line";
  const font = { family: look.family, size: look.size };
  const step = ticks[1] ?? max;
  const values = {
    min: 0,
    max,
    border: { display: false },
    grid: { color: look.line, drawTicks: false },
    ticks: { stepSize: step, color: look.soft, font, padding: 8 },
  };
  const names = {
    border: { display: false },
    grid: { display: false },
    ticks: {
      color: lines ? look.soft : look.ink,
      font,
      maxRotation: 0,
      autoSkip: lines,
      autoSkipPadding: look.size * 0.6,
    },
  };
  const options: ChartOptions<"line" | "bar"> = {
    maintainAspectRatio: false,
    animation: look.still ? false : { duration: 300 },
    indexAxis: lines ? "x" : "y",
    interaction: { mode: "index", intersect: false, axis: lines ? "x" : "y" },
    layout: { padding: { top: look.size * 1.6, right: lines ? 4 : look.size * 4.5 } },
    scales: lines
      ? { x: { ...names, offset: true }, y: values }
      : { x: { ...values, display: false }, y: names },
    plugins: {
      tooltip: {
        backgroundColor: look.ink,
        titleFont: font,
        bodyFont: font,
        padding: 12,
        callbacks: {
          title: (items) => spec.labels[items[0]?.dataIndex ?? 0] ?? "",
          label: (item) =>
            ` ${item.dataset.label}: ${chartText(lines ? item.parsed.y : item.parsed.x, spec)}`,
        },
      },
    },
  };
  return {
    type: lines ? ("line" as const) : ("bar" as const),
    options,
    plugins: [labelsOn(spec, look), goalOn(spec, look), markOn(spec, look)],
    data: {
      labels: spec.labels.map((label, at) => {
        const note = spec.notes?.[at];
        // On a narrow screen 13 letters of the usual size fit, and of larger ones fewer.
        if (!lines) {
          const fit = look.narrow ? Math.floor(208 / look.size) : 32;
          const noted = note ? labelLines(note, fit, 2) : [];
          return [...labelLines(label, fit, look.narrow ? 3 : 2), ...noted];
        }
        return note ? [label, note] : label;
      }),
      datasets: spec.series.map((series, at) => ({
        label: series.name,
        data: series.values,
        ...(lines
          ? {
              borderColor: look.series[at % 6],
              backgroundColor: look.series[at % 6],
              borderDash: dashes[at % 6],
              borderWidth: 3,
              pointStyle: points[at % 6],
              pointRadius: 5,
            }
          : {
              backgroundColor: spec.series.length > 1 ? look.pair[at % 2] : look.pair[1],
              borderColor: look.pair[1],
              borderWidth: spec.series.length > 1 ? 1 : 0,
              borderRadius: 3,
              maxBarThickness: 22,
            }),
      })),
    },
  };
}

/** Writes values at a single line's points and at the end of bars, where there is room for them. */
function labelsOn(spec: ChartSpec, look: Look): Plugin<"line" | "bar"> {
  return {
    id: "values",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const lines = spec.kind === "line";
      if (lines && spec.series.length > 1) return;
      ctx.save();
      ctx.font = `600 ${look.size}px ${look.family}`;
      ctx.fillStyle = look.ink;
      ctx.textBaseline = "middle";
      ctx.textAlign = lines ? "center" : "left";
      spec.series.forEach((series, set) => {
        const marks = chart.getDatasetMeta(set).data;
        const room = marks[1] && marks[0] ? marks[1].x - marks[0].x : chart.width;
        const widest = Math.max(
          ...series.values.map((v) => ctx.measureText(chartText(v, spec, false)).width),
        );
        if (lines && widest + 6 > room) return;
        marks.forEach((mark, at) => {
          const value = series.values[at] ?? null;
          if (value === null || (value === 0 && spec.oneSided)) return;
          if (lines) {
            const below =
              isDip(series.values, at) && mark.y + look.size * 1.6 < chart.chartArea.bottom;
            const y = mark.y + (below ? 1 : -1) * look.size * 1.1;
            ctx.fillText(chartText(value, spec, false), mark.x, y);
          } else ctx.fillText(chartText(value, spec), mark.x + 8, mark.y);
        });
      });
      ctx.restore();
    },
  };
}

function goalOn(spec: ChartSpec, look: Look): Plugin<"line" | "bar"> {
  return {
    id: "goal",
    afterDatasetsDraw(chart) {
      const scale = chart.scales.y;
      if (!spec.goal || !scale || spec.kind !== "line") return;
      const { ctx, chartArea } = chart;
      const y = scale.getPixelForValue(spec.goal.value);
      ctx.save();
      ctx.strokeStyle = look.goal;
      ctx.lineWidth = 2;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y);
      ctx.lineTo(chartArea.right, y);
      ctx.stroke();
      ctx.fillStyle = look.goal;
      ctx.font = `${look.size}px ${look.family}`;
      ctx.textAlign = "right";
      ctx.textBaseline = "bottom";
      ctx.fillText(spec.goal.label, chartArea.right, y - 3);
      ctx.restore();
    },
  };
}

/** An upright line where something began, its words above on the side with more room. */
function markOn(spec: ChartSpec, look: Look): Plugin<"line" | "bar"> {
  return {
    id: "mark",
    afterDatasetsDraw(chart) {
      const scale = chart.scales.x;
      if (!spec.mark || !scale || spec.kind !== "line") return;
      const { ctx, chartArea } = chart;
      const x = scale.getPixelForValue(spec.mark.at);
      const early = spec.mark.at * 2 < spec.labels.length;
      ctx.save();
      ctx.strokeStyle = look.goal;
      ctx.lineWidth = 2;
      ctx.setLineDash([6, 4]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.fillStyle = look.goal;
      ctx.font = `${look.size}px ${look.family}`;
      ctx.textAlign = early ? "left" : "right";
      ctx.textBaseline = "bottom";
      ctx.fillText(spec.mark.label, x + (early ? 4 : -4), chartArea.top - 3);
      ctx.restore();
    },
  };
}
