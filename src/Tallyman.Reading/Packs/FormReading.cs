using System.Runtime.InteropServices;

namespace Tallyman.Reading.Packs;

/// <summary>One thing that a form can be: a form of <paramref name="Lemma"/> with a set of features.</summary>
/// <param name="Lemma">Form id of the dictionary form in the same <see cref="Lexicon"/>.</param>
/// <param name="Features">What the form says about case, number, tense and so on.</param>
/// <param name="Part">Part of speech.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct FormReading(int Lemma, Features Features, PartOfSpeech Part);
