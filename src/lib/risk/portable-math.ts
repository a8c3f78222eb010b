/**
 * Logarithm, powers and sine from the four operations alone, which IEEE 754 rounds alike everywhere. Those of Math are
 * left to each engine by ECMAScript (21.3.2, implementation-approximated), and Node and Chromium differ in the last bit.
 */

/** Terms of the series below: what is left out is less than half of the last bit. */
const LOG_TERMS = 12;
const EXP_TERMS = 16;
const SIN_TERMS = 13;
/** ln 2 in two parts, of which the first has 32 bits, so that its product with an exponent is exact. */
const SPLIT = 4_294_967_296;
const LN2_HIGH = Math.round(Math.LN2 * SPLIT) / SPLIT;
const LN2_LOW = Math.LN2 - LN2_HIGH;
const EXPONENT_BITS = 20;
const BIAS = 1023;

/** The natural logarithm of a number above 0 that is not subnormal. */
export function logOf(x: number): number {
  const {fraction, exponent} = partsOf(x);
  const s = (fraction - 1) / (fraction + 1);
  const square = s * s;
  let sum = 0;
  for (let term = LOG_TERMS; term >= 0; term--) sum = sum * square + 1 / (2 * term + 1);
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * s * sum);
}

/** A number of at least 0 to a power of at least 0, which is 1 for the power 0. */
export function powerOf(base: number, power: number): number {
  if (power === 0 || base === 1) return 1;
  return base === 0 ? 0 : expOf(power * logOf(base));
}

/** The sine of an angle from 0 to a quarter turn, in radians. */
export function sinOf(angle: number): number {
  const square = angle * angle;
  let sum = 1;
  for (let term = SIN_TERMS; term > 0; term--) sum = 1 - (sum * square) / (2 * term * (2 * term + 1));
  return angle * sum;
}

/** e to a power that is not far from 0: powers below -700 give 0. */
function expOf(power: number): number {
  if (power < -700) return 0;
  const halvings = Math.round(power / Math.LN2);
  const rest = power - halvings * LN2_HIGH - halvings * LN2_LOW;
  let sum = 1;
  for (let term = EXP_TERMS; term > 0; term--) sum = 1 + (sum * rest) / term;
  return sum * twoTo(halvings);
}

const bits = new DataView(new ArrayBuffer(8));

/** A number as a fraction between 0.7 and 1.42 times a power of two. */
function partsOf(x: number): {fraction: number; exponent: number} {
  bits.setFloat64(0, x);
  const exponent = (bits.getUint32(0) >>> EXPONENT_BITS) - BIAS;
  const fraction = x * twoTo(-exponent);
  return fraction > Math.SQRT2 ? {fraction: fraction / 2, exponent: exponent + 1} : {fraction, exponent};
}

function twoTo(exponent: number): number {
  bits.setUint32(0, (exponent + BIAS) << EXPONENT_BITS);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
