import {randomInt, randomLcg} from "d3";

/** Gives a text of so many characters, another one at every call. */
export type RandomText = (length: number) => string;

const POOL = 1 << 20;
const letters = "abcdefghijklmnopqrstuvwxyz0123456789-.:/ ABCDEFGHIJKLMNOPQRSTUV";

/** Texts cut from a pool of 1 MiB that does not repeat; the same seed gives the same texts. */
export function randomText(seed: number): RandomText {
  const random = randomLcg(seed);
  const letter = randomInt.source(random)(letters.length);
  const pool = Array.from({length: POOL}, () => letters[letter()]).join("");
  return (length) => {
    const start = Math.floor(random() * (POOL - length));
    return pool.slice(start, start + length);
  };
}
