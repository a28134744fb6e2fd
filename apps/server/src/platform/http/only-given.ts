/** The fields of a body that were given, where null counts as not given. */
export const onlyGiven = <Body extends object>(
  body: Body,
): { [Field in keyof Body]?: Exclude<Body[Field], null | undefined> } =>
  // Dropping what is null or undefined is what the type says.
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== undefined)) as {
    [Field in keyof Body]?: Exclude<Body[Field], null | undefined>
  }
