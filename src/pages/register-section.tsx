import { useEffect, useState } from "preact/hooks";
import { readOffice } from "../browser/office-store.ts";
import { readRegisterFile, registerDraft, removeRegister, saveRegister } from "../browser/register-import.ts";
import { text } from "../browser/texts.ts";
import { Register } from "../ui/options/register.tsx";

interface Known {
  readonly own: readonly string[];
  readonly clients: number | null;
}

/** The client register on the options page, with its own wiring. */
export function RegisterSection() {
  const [{ own, clients }, setKnown] = useState<Known>({ own: [], clients: null });
  const look = (): Promise<void> =>
    readOffice().then(
      (office) => setKnown({ own: office.own, clients: office.clients.length }),
      () => setKnown({ own: [], clients: null })
    );
  useEffect(() => void look(), []);
  const succeeds = (work: Promise<unknown>): Promise<boolean> =>
    work
      .then(
        () => true,
        () => false
      )
      .finally(look);
  return (
    <Register
      t={text}
      clients={clients}
      onRead={(file) => look().then(() => readRegisterFile(file))}
      draftOf={registerDraft(own)}
      onSave={(draft) => succeeds(saveRegister(draft))}
      onRemove={() => succeeds(removeRegister())}
    />
  );
}
