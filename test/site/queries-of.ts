const scenarios = [
  "",
  "?classes=edge:9000:1:0:0,standard:4500:3:10:1,large:1500:3:18:2&regions=us-west,us-east,eu-west,eu-central,apac&edition=pro&rttMs=150"
];

const compared =
  "?a=clusters=300&b=name=A%2520name;clusters=1800;regions=us,eu;priceBook=aws&c=layout=multi&d=clusters=15000&e=edition=pro&pick=b&reason=Calm";
/** The links that every page is looked at with; pages about several scenarios also with five of them. */
export function queriesOf(path: string): readonly string[] {
  return /compare|memo/.test(path) ? [...scenarios, compared] : scenarios;
}
