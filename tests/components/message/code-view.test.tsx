import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CodeView, Library } from "@/components/message/code-view";
import { codeWords } from "@/lib/content/code/words";
import { selectMessages } from "@/lib/transcript/messages";
import type { Message } from "@/lib/transcript/types";
import { selectVisible } from "@/lib/transcript/visible";
import { editRequest, walk } from "../../machines/support/walk";
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
    expect(text).toContain("Curl adds its own name (User-Agent), and Accept where there is none.");
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

describe("where there is no code with a library", () => {
  it("says whether the message is one of pages, or one that no function sends", async () => {
    const edit = editRequest(({ body }) => ({ body: body.replace("grant_type", "grant") }));
    const { record } = await walk("authorization-code", {}, ["tokenRequest", edit]);
    const read = (message: Message) => {
      const drawn = <Library library="oauth4webapi" transcript={record.transcript} message={message} />;
      return toText(renderToStaticMarkup(drawn)).trim();
    };
    const words = new Map<string, string>([
      [codeWords.noLibrary, "pages"],
      [codeWords.noFunction, "no function"],
    ]);
    const said = selectMessages(record.transcript).flatMap(({ message }) => {
      const found = words.get(read(message));
      return found === undefined ? [] : [[message.step, found]];
    });
    expect(said).toEqual([
      ["loginRequest", "pages"],
      ["loginPage", "pages"],
      ["loginSubmission", "pages"],
      ["consentPage", "pages"],
      ["consentSubmission", "pages"],
      ["tokenRequest", "no function"],
      ["tokenRefusal", "no function"],
      ["clientErrorPage", "pages"],
    ]);
  });
});
