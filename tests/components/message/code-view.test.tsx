import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CodeView } from "@/components/message/code-view";
import { selectMessages } from "@/lib/transcript/messages";
import { selectVisible } from "@/lib/transcript/visible";
import { makeRun, stepOf, toText } from "./support";

async function draw(id?: Parameters<typeof stepOf>[1]): Promise<string> {
  const run = await makeRun();
  const transcript = id === undefined ? [] : selectVisible(run, stepOf(run, id));
  return toText(
    renderToStaticMarkup(<CodeView transcript={transcript} view={selectMessages(transcript).at(-1)} />),
  );
}

describe("the message as code", () => {
  it("is a command that sends the very request", async () => {
    const text = await draw("tokenRequest");
    expect(text).toMatch(/curl 'https:\/\/id\.example\/token'/);
    expect(text).toContain("--header 'Authorization: Basic");
    expect(text).toContain("grant_type=authorization_code&code=");
  });

  it("is, of a response, the command whose answer it is", async () => {
    const text = await draw("tokenResponse");
    expect(text).toContain("A response has no command of its own");
    expect(text).toMatch(/curl 'https:\/\/id\.example\/token'/);
  });

  it("is nothing before the first message", async () => {
    expect(await draw()).toContain("No message has been sent yet");
  });
});
