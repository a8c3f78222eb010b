import {writeBook} from "./write-book.js";

await writeBook("aws");
