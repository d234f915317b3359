"use client";
import "./globals.css";

/** Stands in when even the layout failed, so it brings its own words. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="th">
      <body>
        <main className="main">
          <h1>ระบบขัดข้อง ข้อมูลที่บันทึกแล้วไม่หาย</h1>
          <p>กรุณาลองใหม่ หากยังไม่ได้ แจ้งรหัสนี้กับผู้ประสานงาน</p>
          <p lang="en">Something went wrong; what was saved is not lost. Please try again.</p>
          <p>{error.digest}</p>
          <button type="button" className="btn" onClick={reset}>
            ลองใหม่ / Try again
          </button>
        </main>
      </body>
    </html>
  );
}
