namespace Tallyman.Tracking.Simulation;

/// <summary>A stay in the plan of a simulated ship.</summary>
/// <param name="Port">Key of the port, or of a meeting place at sea that begins with <c>@</c>.</param>
/// <param name="Hours">How long it stays.</param>
/// <param name="DraughtMetres">Draught when it leaves.</param>
/// <param name="IsDark">It is switched off from an hour after the departure before until an hour before the arrival after this stay.</param>
public sealed record SimulatedCall(string Port, double Hours, double DraughtMetres, bool IsDark = false);
