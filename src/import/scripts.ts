/** Text above the line: `²` where every sign of it has such a form, else `^word` or `^(…)`. */
export function raised(text: string): string {
  return inForms(text, '0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ') ?? marked('^', text);
}

/** Text below the line, `₂` or `_(…)`. */
export function lowered(text: string): string {
  return (
    inForms(text, '0123456789+-=()aeijkmnoprtx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₜₓ') ?? marked('_', text)
  );
}

function inForms(text: string, plain: string, forms: string): string | undefined {
  const found = [...text].map((sign) => [...forms][plain.indexOf(sign)]);
  return found.every((form) => form !== undefined) ? found.join('') : undefined;
}

function marked(sign: string, text: string): string {
  return /^[\p{L}\p{N}]*$/u.test(text) ? sign + text : `${sign}(${text})`;
}
