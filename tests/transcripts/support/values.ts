/** The values of the hand-made run. The verifier and its challenge are those of RFC 7636, Appendix B. */

export const startedAt = 1767261595;

export const values = {
  prints: "https://prints.example",
  server: "https://id.example",
  photos: "https://photos.example",
  callback: "https://prints.example/callback",
  clientId: "prints-web",
  clientSecret: "demo-secret-prints-web",
  clientSession: "cs-1Yk0Jm7cT2rQb4Vn8sXe",
  transaction: "tx-7HqLw2Zp9fKd3Ru6Gt5M",
  formToken: "ft-Qe4Nn8Bv1Xs6Ja0Po3Lc",
  state: "af0ifjsldkjZ2vXw8bQ1uA",
  verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  scope: "profile photos.read",
  code: "SplxlOBeZQQYbYS6WxSbIAm4Tn7rKc",
  accessToken:
    "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImlkLXJzMjU2LTEifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUiLCJzdWIiOiIyNDgyODk3NjEwMDEiLCJhdWQiOiJodHRwczovL3Bob3Rvcy5leGFtcGxlIiwiY2xpZW50X2lkIjoicHJpbnRzLXdlYiIsInNjb3BlIjoicHJvZmlsZSBwaG90b3MucmVhZCIsImlhdCI6MTc2NzI2MTYwNSwiZXhwIjoxNzY3MjYyMjA1LCJqdGkiOiJhdC01VmIza1FtWG4yTHcifQ.MZL_yg5j1dOpY8sLZgSWaZwcuVoT3v0uWE-sLjXieK79OsyQBhyzxIoryWqmDXbagJF6JywJVNYwpAbySXdruBhe16ZZXQTJKxhoiAQjLwD4e9G-HfVz3z6k0XaSG_Iw4OQecHtMJY4wTunAdMc-GowTwQKLlUhpngmYlHYysiwPO0QRqbyVNVpMpJIk_Aiu-kGTQF4eLfD094kT2hnpNA_p0xEdwmOZfulQ3vB2qH3cZOK4K6dsn7v5TgMVxZgJNFgeSjFqCYEWHQLHKvVrlBIooY3zU1yU4rWAO6JXqnTYgEf4cvjlZjOT03Fjmh6lTP7HX0y38LnIJzr6e-eJbQ",
  keys: '{"keys":[{"kty":"RSA","n":"3wFnVZUzpb8oFRIRcrWC-Lar64BpGUnYNX31XMTBd-1r8ykOnr9XZBkNQ3na_Trb2iAvkQq26lATGDusTQPSIynQbtw1i_8v0zG9adn9qGgCGN8n-wfEy4S2G2BEZCXgtCV7BLXwWioA9p3E-VWoAnBlZJX3gjalg5mcZwHPoE8YzRlmrWQvDc1MRtumXr76MtKxFR0zXyS7furhGf-8_vcFNAh13g5WTk_cSQR-LL2s2UbqgzsTVz06-iy2jaJLpMZ1NSjY3WliEKHKXZpHGOH9eBCfEKI8GHrJz7plWx2wh71U7GP4ZGt1TPcg1aeDbjA9KQ0FlexKeDlp48d0gw","e":"AQAB","kid":"id-rs256-1","alg":"RS256","use":"sig"}]}',
  signingKey: "RS256 private key id-rs256-1",
  albums:
    '{"albums":[{"id":"al-1","title":"Summer by the lake","photos":48},{"id":"al-2","title":"Oma turns ninety","photos":23}]}',
} as const;
