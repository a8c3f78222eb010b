/** Colours with at least 3:1 against both the light and the dark background, told apart by colour-blind readers. */
export const palette = {plan: "#6f6cfc", now: "#f85912", lines: ["#6f6cfc", "#0f9d78", "#c2410c", "#8a7a1f"]} as const;
