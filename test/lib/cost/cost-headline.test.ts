import {expect, test} from "vitest";
import {costHeadline} from "../../../src/lib/cost/cost-headline.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

test("costHeadline(plan) says what it costs, for each cluster, and what most of it is for", async () => {
  const aws = await pricedCatalog("aws");
  const onprem = await pricedCatalog("onprem");
  const said = [
    costHeadline(plan({clusters: 300, priceBook: "aws"}, aws)),
    costHeadline(
      plan({clusters: 300, priceBook: "aws", commitment: "3yr", prices: {"aws/us-east-1/gp3/capacity": 0}}, aws)
    ),
    costHeadline(plan({clusters: 20}, onprem)),
    costHeadline(
      plan({clusters: 300, priceBook: "aws", regions: [{name: "us", share: 1, priceRegion: "mars-1"}]}, aws)
    ),
    costHeadline(plan({clusters: 20}, catalog))
  ];
  expect(said).toMatchInlineSnapshot(`
    [
      "This plan costs 15,304 USD a month on AWS on demand (8,772 to 17,074), 51 USD for each workload cluster: 49 % observability.",
      "This plan costs 5,833 USD a month on AWS committed for 3 years (3,338 to 6,466), 19 USD for each workload cluster: 48 % observability. 1 price differs from the book.",
      "This plan costs 5,433 USD a month on hosts of one's own, 272 USD for each workload cluster: 57 % observability.",
      "Nothing of this plan has a price on AWS. 5 parts of the bill have no price, and are not in it.",
      "The price book is being loaded.",
    ]
  `);
});
