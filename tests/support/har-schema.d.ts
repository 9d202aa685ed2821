/** The JSON Schemas of HAR 1.2, by the name of the object; the package has no types. */
declare module "har-schema" {
  const schemas: Readonly<Record<string, { readonly $id: string }>>;
  export = schemas;
}
