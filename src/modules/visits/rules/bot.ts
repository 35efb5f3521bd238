/**
 * Words by which programs name themselves, in small letters. Short on purpose: a reader taken for a program is lost from
 * the figures for good, an unknown program only adds a little.
 */
const programs = new RegExp(
  [
    // Not the telephones of the brand Cubot.
    '(?<!\\bcu)bot(?:\\b|_)|crawl|spider|slurp|archiver|facebookexternalhit|bingpreview|mediapartners|feedfetcher|feedly|lighthouse',
    'curl/|wget/|python-|python/|go-http-client|java/|okhttp|libwww|httpclient|node-fetch|undici|axios/|scrapy|phantomjs',
    'headlesschrome|pingdom|uptime|site24x7|zgrab|masscan|nmap|censys|apachebench|^ab/|wrk/|^node$',
  ].join('|'),
)

/** Longer agents are made up; none of the signs stands behind this many characters. */
const longest = 512

/** Whether the agent names itself as a program, or does not name itself at all. */
export function isBot(agent: string): boolean {
  const name = agent.slice(0, longest).trim().toLowerCase()
  return name === '' || programs.test(name)
}
