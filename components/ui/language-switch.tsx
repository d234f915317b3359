/** The languages by their own names. Posts `locale` to `action`; no JavaScript needed. */
export function LanguageSwitch({
  current,
  action,
}: {
  current: string;
  action: string | ((formData: FormData) => void | Promise<void>);
}) {
  return (
    <form action={action} method={typeof action === "string" ? "post" : undefined}>
      {[
        ["th", "ภาษาไทย"],
        ["en", "English"],
      ].map(([locale, name]) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-current={locale === current ? "true" : undefined}
        >
          {name}
        </button>
      ))}
    </form>
  );
}
