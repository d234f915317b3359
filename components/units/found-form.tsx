"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { foundUnit } from "@/lib/units/actions";

/** Posts a new unit and goes on to its profile. */
export function FoundForm({
  commandId,
  provinceCode,
  path,
  children,
}: {
  commandId: string;
  provinceCode: string;
  path: string;
  children: ReactNode;
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={foundUnit}
      commandId={commandId}
      hidden={{ provinceCode }}
      onDone={(unit) => router.push(path + unit.slug)}
    >
      {children}
    </ActionForm>
  );
}
