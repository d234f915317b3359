"use client";
import { Button } from "@/components/ui/button";
import { type ApprovalOf, approvalsOf } from "@/lib/regulations/terms";
import { positions } from "@/lib/units/choices";
import { SelectCell, TextCell } from "./cell";
import { changeLine, removeLine, useDraftContext } from "./draft-context";
import { moveInGrid } from "./grid-keys";
import { RemoveButton } from "./line-cells";
import type { Typed, TypedApproval } from "./typed";

/** Who may approve what, up to which amount. */
export function ApprovalLines({ lines }: { lines: Typed["approvals"] }) {
  const { words, change } = useDraftContext();
  const t = words.edit;
  function add() {
    const free = approvalsOf
      .flatMap((of) => positions.map((by) => ({ of, by })))
      .find(({ of, by }) => !lines.some((line) => line.of === of && line.by === by));
    if (!free) return;
    change((typed) => ({ ...typed, approvals: [...typed.approvals, { ...free, upTo: "" }] }));
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows among the fields inside
    <div onKeyDown={moveInGrid}>
      {lines.length > 0 && (
        <table className="tbl sheet-edit">
          <thead>
            <tr>
              <th scope="col">{t.approvalOf}</th>
              <th scope="col">{t.approvalBy}</th>
              <th scope="col" className="n">
                {t.approvalUpTo}
              </th>
              <th scope="col">
                <span className="sr-only">{t.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => (
              <ApprovalRow key={row} line={line} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-3">
        <Button onClick={add}>+ {t.addApproval}</Button>
      </p>
    </div>
  );
}

function ApprovalRow({ line, row }: { line: TypedApproval; row: number }) {
  const { words, change } = useDraftContext();
  const t = words.edit;
  const set = (to: Partial<TypedApproval>) => change(changeLine("approvals", row, to));
  const said = `${words.approval[line.of]} ${words.position[line.by]}`;
  return (
    <tr>
      <td data-label={t.approvalOf}>
        <SelectCell
          cell={`approvals.${row}.of`}
          at={{ row, column: 0 }}
          label={t.approvalOf}
          value={line.of}
          onChange={(of) => set({ of: of as ApprovalOf })}
        >
          {approvalsOf.map((of) => (
            <option key={of} value={of}>
              {words.approval[of]}
            </option>
          ))}
        </SelectCell>
      </td>
      <td data-label={t.approvalBy}>
        <SelectCell
          cell={`approvals.${row}.by`}
          at={{ row, column: 1 }}
          label={t.approvalBy}
          value={line.by}
          onChange={(by) => set({ by: by as TypedApproval["by"] })}
        >
          {positions.map((by) => (
            <option key={by} value={by}>
              {words.position[by]}
            </option>
          ))}
        </SelectCell>
      </td>
      <td className="n" data-label={t.approvalUpTo}>
        <TextCell
          cell={`approvals.${row}.upTo`}
          at={{ row, column: 2 }}
          label={`${t.approvalUpTo} ${said}`}
          numeric
          value={line.upTo}
          onChange={(upTo) => set({ upTo })}
          placeholder={t.approvalAny}
        />
      </td>
      <td>
        <RemoveButton name={said} onPress={() => change(removeLine("approvals", row))} />
      </td>
    </tr>
  );
}
