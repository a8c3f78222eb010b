/** A name that clusterctl or envsubst fills in: ${NAME}. */
export const variable = (name: string) => `\${${name}}`;
