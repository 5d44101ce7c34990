#!/usr/bin/env bash
# Installs what the tests can use beyond .NET and Node, where this machine allows it: a Chromium for the pages'
# tests, and the word lists and number rules that serve as oracles. Each test that lacks its tool is skipped and says so.
set -u
need=()
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || need+=(chromium)
command -v hunspell >/dev/null 2>&1 || need+=(hunspell hunspell-en-us hunspell-uk hunspell-ru)
[ "${#need[@]}" -eq 0 ] && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "prepare: not installed, since this is not a Debian machine with root: ${need[*]}"
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null || { apt-get -y -qq -f install >/dev/null; apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null; }
