/** What every flow says of parts of messages and of tokens, of rules and of errors, with its own names: the largest tables, of which one run needs a part. */
import { checkExplanations } from "./checks";
import { claimExplanations } from "./claims";
import { errorExplanations } from "./errors";
import { messageParameterExplanations } from "./message-parameters";
import { parameterExplanations } from "./parameters";
import { type Names, rename } from "./rename";

export function readSharedTables(names: Names | undefined) {
  return {
    parameters: rename({ ...parameterExplanations, ...messageParameterExplanations }, names),
    checks: rename(checkExplanations, names),
    errors: rename(errorExplanations, names),
    claims: rename(claimExplanations, names),
  };
}
