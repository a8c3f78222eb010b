/** Colours with at least 3:1 against both the light and the dark background, told apart by colour-blind readers. */
export const palette = {plan: "#6f6cfc", now: "#f85912", second: "#0f8f86", third: "#c2458f"} as const;
