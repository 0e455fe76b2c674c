import { markupText } from '../markup-text.ts';
import { signOf } from '../signs.ts';

/** The text of a value of RIS; the names of signs that a converter left of TeX are printed: `Abel\textendashBell`. */
export function risText(value: string): string {
  return markupText(value.replace(sign, (whole, name: string) => signOf(name) ?? whole));
}

/** Only whole names are known from the word behind them, whose space is lost. */
const sign =
  /\{?\\(text(?:endash|emdash|quoteleft|quoteright|quotedblleft|quotedblright|quotedbl|registered|trademark|degree|less|greater|asciitilde|underscore|periodcentered|ellipsis|mu|times))(?:\{\}|\}| (?=\w))?/g;
