/** The address of a bundle as `?worker&url` gives it, in a module of its own: a script that stands in a page imports nothing that others import. */
declare module '*?url&worker' {
  const address: string;
  export default address;
}
