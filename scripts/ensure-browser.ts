import {aptInstall} from "./apt-install.js";
import {findBrowser} from "./find-browser.js";

/** Installs chromium with apt on Debian and Ubuntu as root where no browser is found; elsewhere says what to install. */
if (!findBrowser()) aptInstall("chromium");
if (!findBrowser()) {
  console.error("The tests need a browser: install Chrome or Chromium, or set CHROME_PATH to one.");
  process.exit(1);
}
