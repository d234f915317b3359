/** The languages by their own names, or with `short` only the other one. Posts `locale` to `action`; no JavaScript needed. */
export function LanguageSwitch({
  current,
  action,
  short,
}: {
  current: string;
  short?: boolean;
  action: string | ((formData: FormData) => void | Promise<void>);
}) {
  return (
    <form action={action} method={typeof action === "string" ? "post" : undefined}>
      {[
        ["th", "ภาษาไทย"],
        ["en", "English"],
      ]
        .filter(([locale]) => !short || locale !== current)
        .map(([locale, name]) => (
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
