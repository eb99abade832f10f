# Debian packages: collected first, then installed in one go, and only if something is missing.

PACKAGES=()
want() { PACKAGES+=("$@"); }

install_packages() {
  [ ${#PACKAGES[@]} -gt 0 ] || return 0
  has apt-get || { say "Missing, and there is no apt-get to install them (Debian's names): ${PACKAGES[*]}" >&2; return 1; }
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    has sudo || { say "Missing. As root, run: apt-get install ${PACKAGES[*]}" >&2; return 1; }
    as_root=(sudo)
  fi
  step "Debian packages: ${PACKAGES[*]}" apt_install
}

apt_install() {
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${PACKAGES[@]}")
  "${install[@]}" || { "${as_root[@]}" apt-get update && "${install[@]}"; }
}
