import { employees, kindergartenRegistry, registryTables } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router } from '../procedure.ts';

/** Kindergartens and employees of a city, as its officer keeps them. */
export const registryRouter = router({
  kindergarten: procedure('staff.registry.kindergarten').input(c.registryKindergartenInput).output(c.registryKindergarten).query(answeredBy(kindergartenRegistry.registryKindergarten)),
  addKindergarten: procedure('staff.registry.addKindergarten').input(c.addKindergartenInput).output(c.kindergartenAdded).mutation(answeredBy(kindergartenRegistry.addKindergarten)),
  changeKindergarten: procedure('staff.registry.changeKindergarten').input(c.changeKindergartenInput).output(c.field.done).mutation(answeredBy(kindergartenRegistry.changeKindergarten)),
  previewClosing: procedure('staff.registry.previewClosing').input(c.registryKindergartenInput).output(c.closingPreview).query(answeredBy(kindergartenRegistry.previewClosing)),
  // A mutation, because each reading is audited (S5).
  closingChildren: procedure('staff.registry.closingChildren').input(c.registryKindergartenInput).output(c.closingChildren).mutation(answeredBy(kindergartenRegistry.closingChildren)),
  closeKindergarten: procedure('staff.registry.closeKindergarten').input(c.closeKindergartenInput).output(c.field.done).mutation(answeredBy(kindergartenRegistry.closeKindergarten)),
  reopenKindergarten: procedure('staff.registry.reopenKindergarten').input(c.registryKindergartenInput).output(c.field.done).mutation(answeredBy(kindergartenRegistry.reopenKindergarten)),
  // A mutation, because each reading is audited (S5).
  employee: procedure('staff.registry.employee').input(c.registryEmployeeInput).output(c.registryEmployee).mutation(answeredBy(employees.registryEmployee)),
  places: procedure('staff.registry.places').input(nothing).output(c.employeePlaces).query(answeredBy(employees.employeePlaces)),
  addEmployee: procedure('staff.registry.addEmployee').input(c.addEmployeeInput).output(c.employeeAdded).mutation(answeredBy(employees.addEmployee)),
  changeContacts: procedure('staff.registry.changeContacts').input(c.changeContactsInput).output(c.field.done).mutation(answeredBy(employees.changeContacts)),
  giveRole: procedure('staff.registry.giveRole').input(c.giveCityRoleInput).output(c.field.done).mutation(answeredBy(employees.giveCityRole)),
  prolongRole: procedure('staff.registry.prolongRole').input(c.prolongRoleInput).output(c.field.done).mutation(answeredBy(employees.prolongCityRole)),
  endRole: procedure('staff.registry.endRole').input(c.roleInput).output(c.field.done).mutation(answeredBy(employees.endCityRole)),
  restoreRole: procedure('staff.registry.restoreRole').input(c.roleInput).output(c.field.done).mutation(answeredBy(employees.restoreCityRole)),
  sendInvitation: procedure('staff.registry.sendInvitation').input(c.sendInvitationInput).output(c.field.done).mutation(answeredBy(employees.sendInvitation)),
  withdrawInvitation: procedure('staff.registry.withdrawInvitation').input(c.withdrawInvitationInput).output(c.field.done).mutation(answeredBy(employees.withdrawInvitation)),
  suspend: procedure('staff.registry.suspend').input(c.registryEmployeeInput).output(c.field.done).mutation(answeredBy(employees.suspendCityEmployee)),
  letBack: procedure('staff.registry.letBack').input(c.registryEmployeeInput).output(c.field.done).mutation(answeredBy(employees.letCityEmployeeBack)),
  // Mutations, because a table is too long for an address and holds IINs.
  previewKindergartenTable: procedure('staff.registry.previewKindergartenTable').input(c.tableInput).output(c.tablePreview).mutation(answeredBy(registryTables.previewKindergartenTable)),
  saveKindergartenTable: procedure('staff.registry.saveKindergartenTable').input(c.saveTableInput).output(c.tableSaved).mutation(answeredBy(registryTables.saveKindergartenTable)),
  exportKindergartens: procedure('staff.registry.exportKindergartens').input(nothing).output(c.tableFile).query(answeredBy(registryTables.exportKindergartens)),
  previewEmployeeTable: procedure('staff.registry.previewEmployeeTable').input(c.tableInput).output(c.tablePreview).mutation(answeredBy(registryTables.previewEmployeeTable)),
  saveEmployeeTable: procedure('staff.registry.saveEmployeeTable').input(c.saveTableInput).output(c.tableSaved).mutation(answeredBy(registryTables.saveEmployeeTable)),
  exportEmployees: procedure('staff.registry.exportEmployees').input(nothing).output(c.tableFile).mutation(answeredBy(registryTables.exportEmployees)),
});
