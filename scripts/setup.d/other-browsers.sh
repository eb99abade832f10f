# Firefox and WebKit, the engine of every iPhone, which walk the main paths beside Chromium. Where they cannot be had the rest goes on without
# them: their test says so, and fails in CI.

other_browsers() {
  PACKAGES=()
  has firefox-esr || has firefox || want firefox-esr
  has WebKitWebDriver || want webkit2gtk-driver
  has xvfb-run || want xvfb
  install_packages && firefox_driver || say "Not all of Firefox and WebKit is here: make test says which of them it has not tried."
}

# Its answer about its version has several lines.
firefox_driver() {
  if [ "$(geckodriver --version 2>/dev/null | sed -n '1s/^geckodriver \([0-9.]*\).*/\1/p')" = "$GECKODRIVER" ]; then return; fi
  step "geckodriver $GECKODRIVER, built by cargo (a minute or two)" cargo_install geckodriver --version "$GECKODRIVER" && rm -rf "$TOOLS/build"
}
