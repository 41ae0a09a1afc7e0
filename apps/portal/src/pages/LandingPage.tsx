import type { ReactElement } from "react";
import { Navigate } from "react-router";
import { RegisterForm } from "../register/RegisterForm.tsx";
import { useSession } from "../session/useSession.ts";
import { PageHeading } from "../shell/PageHeading.tsx";
import { EntranceTabs } from "../sign-in/EntranceTabs.tsx";
import { EntrancePage } from "./EntrancePage.tsx";

/** `/` */
export function LandingPage(): ReactElement {
  const { state } = useSession();
  if (state.status === "signed-in") return <Navigate to="/applications" replace />;
  return (
    <EntrancePage>
      <EntranceTabs />
      <PageHeading>Get started</PageHeading>
      <RegisterForm />
    </EntrancePage>
  );
}
