"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies the address of exactly this step, and says so. */
export function ShareButton() {
  const [said, setSaid] = useState("");

  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), 2500);
    return () => clearTimeout(timer);
  }, [said]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid("Link copied");
    } catch {
      setSaid("Copy it from the address bar");
    }
  }

  return (
    <>
      <span role="status" className="sr-only">
        {said}
      </span>
      <Button
        look="quiet"
        icon={said === "Link copied" ? "check" : "share"}
        onClick={copy}
        className="max-md:px-3.5"
      >
        <span className="max-md:sr-only">{said || "Share this step"}</span>
      </Button>
    </>
  );
}
