import type { Locale } from "./locale";
import type { Messages } from "./messages";

// Keys of messages are checked by the compiler wherever they are used.
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
