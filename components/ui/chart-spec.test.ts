import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChartSpec, chartRuns, chartScale, chartText, isDip, labelLines } from "./chart-spec";

const line = (values: (number | null)[], more: Partial<ChartSpec> = {}): ChartSpec => ({
  kind: "line",
  labels: values.map(String),
  series: [{ name: "a", values }],
  ...more,
});

describe("chartScale", () => {
  test("a share with its goal ends at the goal", () => {
    const spec = line([60.85, 15.45], { goal: { value: 100, label: "" } });
    expect(chartScale(spec)).toEqual({ max: 100, ticks: [0, 25, 50, 75, 100] });
  });
  test("counts end at a round number", () => {
    expect(chartScale(line([538])).max).toBe(600);
    expect(chartScale(line([0.3])).max).toBeCloseTo(0.3);
  });
  test("nothing to draw still has a scale", () => {
    expect(chartScale(line([]))).toEqual({ max: 1, ticks: [0, 1] });
    expect(chartScale(line([null, 0]))).toEqual({ max: 1, ticks: [0, 1] });
  });
  test("covers every value, with few steps", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e7, noNaN: true }), { minLength: 1 }),
        (v) => {
          const { max, ticks } = chartScale(line(v));
          expect(max).toBeGreaterThanOrEqual(Math.max(...v) * 0.999999);
          expect(ticks.length).toBeGreaterThanOrEqual(3);
          expect(ticks.length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});

test("gaps split a line", () => {
  expect(chartRuns([0, null, 50, 100], 100)).toEqual([
    [{ x: 12.5, y: 100 }],
    [
      { x: 62.5, y: 50 },
      { x: 87.5, y: 0 },
    ],
  ]);
  expect(chartRuns([null], 100)).toEqual([]);
});

test("numbers are written one way", () => {
  const spec = line([], { format: { digits: 2, unit: "%" } });
  expect(chartText(60.849, spec)).toBe("60.85 %");
  expect(chartText(1234, spec, false)).toBe("1,234.00");
  expect(chartText(null, spec)).toBe("–");
});

test("a dip lies below what is beside it", () => {
  expect(isDip([60, 15, 63], 1)).toBe(true);
  expect(isDip([60, 15, 10], 1)).toBe(false);
  expect(isDip([60, 15], 1)).toBe(true);
  expect(isDip([60], 0)).toBe(false);
  expect(isDip([60, null, 63], 1)).toBe(false);
});

test("a long label breaks between words, in Thai as well", () => {
  expect(labelLines("หมู่ 4", 15)).toEqual(["หมู่ 4"]);
  const lines = labelLines("ข้อ 4.1 มอบป้ายงานศพและรณรงค์ในงาน", 15);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("").replaceAll(" ", "")).toBe("ข้อ4.1มอบป้ายงานศพและรณรงค์ในงาน");
  expect(labelLines("ข้อ 4.1 มอบป้ายงานศพและรณรงค์ในงาน", 15, 2)).toEqual([lines[0], `${lines[1]}…`]);
  // Neither a vowel nor a tone mark begins a line.
  for (const line of lines) expect(line).toMatch(/^[^\u0E30-\u0E3A\u0E45\u0E47-\u0E4E]/);
});
