import { benchOnly } from "../from-memory";

export const dynamic = "force-dynamic";

/** The least a page of this build can cost. */
export default function BarePage() {
  benchOnly();
  return <p>สุขชุมชน</p>;
}
