import { Strip } from "@/components/ui/marks";
import { benchOnly } from "../from-memory";

export const dynamic = "force-dynamic";

// 42 of them make a page of 48 KB, the size that the target for lists is stated by.
const people = Array.from({ length: 42 }, (_, at) => ({
  no: at + 1,
  name: `สมาชิกตัวอย่าง คนที่ ${at + 1}`,
  cells: Array.from({ length: 12 }, (_, month) => ((at * 7 + month * 5) % 3 ? "p" : "m")).join(""),
}));

/** A list without frame, database or session. */
export default function ListPage() {
  benchOnly();
  return (
    <ul className="rows">
      {people.map(({ no, name, cells }) => (
        <li key={no}>
          <div>
            <a href={`/members/${no}`}>{name}</a>
            <br />
            <Strip cells={cells} label="จ่ายแล้ว 8 ใน 12 เดือน" />
          </div>
          <small>หมู่ 4 บ้านตัวอย่าง</small>
        </li>
      ))}
    </ul>
  );
}
