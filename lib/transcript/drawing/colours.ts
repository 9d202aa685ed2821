/**
 * The colours of a drawing, as every reader of SVG knows them: those of the light theme (app/globals.css), which are written there
 * in oklch.
 */
import type { Party } from "../types";

interface PartyColours {
  /** Lines. */
  readonly mark: string;
  /** Text, at 4.5:1 on white and on `soft`. */
  readonly ink: string;
  /** Grounds. */
  readonly soft: string;
}

export const partyColours: Readonly<Record<Party, PartyColours>> = {
  browser: { mark: "#ba6818", ink: "#83460f", soft: "#fdf1dc" },
  client: { mark: "#1d6bde", ink: "#0f4db8", soft: "#e7f2ff" },
  "client-website": { mark: "#6f852e", ink: "#46571d", soft: "#f0f6dc" },
  "token-service": { mark: "#b24981", ink: "#8b2b5d", soft: "#feecf4" },
  "authorization-server": { mark: "#8840d3", ink: "#6c29b1", soft: "#f5edff" },
  "resource-server": { mark: "#028c6a", ink: "#005d46", soft: "#e0f8ed" },
  "second-resource-server": { mark: "#04869c", ink: "#00596e", soft: "#e1f5fa" },
  attacker: { mark: "#d72d34", ink: "#a71a1f", soft: "#ffedec" },
};

export const colours = {
  paper: "#ffffff",
  ink: "#191a20",
  muted: "#4c4c54",
  line: "#c9c8c5",
  sunken: "#f2f0ed",
  good: "#126635",
  goodSoft: "#e3f8e9",
  bad: "#b21920",
  badSoft: "#ffedec",
  warn: "#804e0b",
} as const;
