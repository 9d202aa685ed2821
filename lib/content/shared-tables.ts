/** What every flow says of parts of messages and of rules, with its own names: the largest tables, of which one run needs a part. */
import { checkExplanations } from "./checks";
import { messageParameterExplanations } from "./message-parameters";
import { parameterExplanations } from "./parameters";
import { type Names, rename } from "./rename";

export function readSharedTables(names: Names | undefined) {
  return {
    parameters: rename({ ...parameterExplanations, ...messageParameterExplanations }, names),
    checks: rename(checkExplanations, names),
  };
}
