"use client";
import { Button } from "@/components/ui/button";
import { useDraftContext } from "./draft-context";

type Gone = { code: string; name: string; label: string; putBack: () => void };

/** Lines of the version in force that the draft leaves out, each with the way back. */
export function GoneLines({ lines }: { lines: readonly Gone[] }) {
  const { words } = useDraftContext();
  if (lines.length === 0) return null;
  return (
    <div className="gone-lines">
      <p className="note">− {words.edit.gone}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.code}>
            <s>{line.name}</s>{" "}
            <Button tone="plain" onClick={line.putBack}>
              {line.label}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
