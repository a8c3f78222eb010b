/** The namespace whose clusters a shard manages. */
export const shardNamespace = (shard: number) => `capi-shard-${shard}`;

/** The namespace of the managers of a shard. */
export const managerNamespace = (shard: number) => `${shardNamespace(shard)}-system`;

/** What the names of a shard's managers, roles and service accounts end in. */
export const nameSuffix = (shard: number) => `-shard-${shard}`;
