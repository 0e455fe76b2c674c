/** What awesome-lint offers, which comes without types. */
declare module 'awesome-lint' {
  type Message = { ruleId?: string; line?: number; reason: string; fatal?: boolean | null };
  const lint: (options: {
    filename: string;
    config: unknown;
  }) => Promise<{ messages: Message[] }[]>;
  export default lint;
}
declare module 'awesome-lint/config.js' {
  type Plugin = { name: string };
  const config: (Plugin | [Plugin, unknown])[];
  export default config;
}
