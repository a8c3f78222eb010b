import type {Notice} from "../sizing/notices.js";
import type {Plan} from "../sizing/plan.js";

/** A notice with the plans that it is about, by their index. */
export interface SharedNotice extends Notice {
  readonly of: readonly number[];
}

/** The notices of several plans, each once, the warnings first. */
export function sharedNotices(plans: readonly Pick<Plan, "notices">[]): SharedNotice[] {
  const found = new Map<string, SharedNotice>();
  for (const [index, {notices}] of plans.entries())
    for (const notice of notices) {
      const key = `${notice.code}|${notice.message}`;
      found.set(key, {...notice, of: [...(found.get(key)?.of ?? []), index]});
    }
  return [...found.values()].sort((a, b) => Number(a.level === "info") - Number(b.level === "info"));
}
